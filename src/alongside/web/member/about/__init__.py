"""What somebody says about themselves, and changes whenever they like."""
