// EventStore: being built.
