/// Links between records that somebody sets and takes back by act.
@NullMarked
package io.huiji.archive.relation;

import org.jspecify.annotations.NullMarked;
