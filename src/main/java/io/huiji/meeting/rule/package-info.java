/// The rules of procedure as functions on values: approval chain, agenda, quorum, decisions.
@NullMarked
package io.huiji.meeting.rule;

import org.jspecify.annotations.NullMarked;
