package io.huiji.page.kit;

/// The line on top of a page after an act (kept in the session until then).
///
/// @param notes warnings; the act is done all the same
/// @param act that was done, for its English sentence; empty for what is no act
/// @param undo address of the form that takes it back; empty where that cannot be
public record Message(String text, Findings notes, String act, String undo)
    implements java.io.Serializable {}
