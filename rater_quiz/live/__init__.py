"""A round of answering on phones: from a request to a response, with ballots, and a server round it."""
