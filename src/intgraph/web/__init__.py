"""The local app. It begins here; its pages and endpoints are yet to come."""
