/// The description of the interface (OpenAPI 3.1), made from the routes that run.
@NullMarked
package io.huiji.api.openapi;

import org.jspecify.annotations.NullMarked;
