package io.huiji.page.kit;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/// One step of a time line, past, present or to come.
///
/// @param who the post and the person who holds it that day
/// @param text the opinion in full; empty for none
/// @param note what else is to be known: 所审文本已修改，此意见失效
public record Step(
    String name,
    String who,
    Tag tag,
    String text,
    String note,
    @Nullable LocalDateTime at,
    boolean current) {}
