package io.huiji.access;

/// A person or unit that signs in.
///
/// @param name user name
/// @param displayName how pages and documents print it
public record User(String name, String displayName) {}
