"""What people wrote, in further languages: by whom, whether a machine did, and whether it still fits."""
