// Friendship: being built.
