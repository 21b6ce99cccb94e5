/// How much and how often: requests, uploads.
@NullMarked
package io.huiji.entry.limit;

import org.jspecify.annotations.NullMarked;
