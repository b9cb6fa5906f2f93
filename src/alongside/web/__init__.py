"""What people see, by who they are."""
