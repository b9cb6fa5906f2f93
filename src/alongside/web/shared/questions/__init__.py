"""A question as a page shows it, and the form that answers it: for everybody, members and the desk alike."""
