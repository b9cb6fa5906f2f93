"""For gunicorn --config python:alongside.config.gunicorn: should it log requests, then never their addresses.

The link of a letter is a secret and stands in an address, and so may a name.
"""

access_log_format = "%(t)s %(m)s %(s)s %(B)s bytes %(M)s ms"
