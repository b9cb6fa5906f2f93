"""The page behind the link of a letter: GET shows, POST acts, signed out too."""
