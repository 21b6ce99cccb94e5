/// The web pages of the service: sign-in, the meetings, search. More comes with later issues.
@NullMarked
package io.huiji.operations.web;

import org.jspecify.annotations.NullMarked;
