"""How I am reached, beside e-mail."""
