"""Whether what somebody plans with children is likely regulated activity, so that a check is asked about."""
