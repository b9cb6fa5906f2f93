"""A number or an address somebody gives us, typed by themselves or for them."""
