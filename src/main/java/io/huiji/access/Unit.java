package io.huiji.access;

/// A unit (单位): bureau, town, sub-district or district enterprise.
///
/// @param code its user name in acts, {@code civil-affairs}
/// @param name its full name, 区民政局
public record Unit(String code, String name) {}
