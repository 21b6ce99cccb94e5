package io.huiji.meeting;

/// An agenda was put in force, and everybody concerned was told. Published in the transaction of
/// the act.
public record AgendaInForce(Agenda agenda) {}
