"""How somebody is reached, typed in for them."""
