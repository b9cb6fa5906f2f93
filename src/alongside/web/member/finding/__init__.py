"""We disagree: what is said of a finding, the replies, and the written answer to an alarm."""
