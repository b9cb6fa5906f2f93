"""The call sheet of whoever rings round: on screen, on paper, and what is typed in while talking."""
