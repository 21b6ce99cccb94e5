/// What a monitoring system may count; no name of a person or paper is in it.
@NullMarked
package io.huiji.operations.metrics;

import org.jspecify.annotations.NullMarked;
