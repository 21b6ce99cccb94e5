/// Keeping over the years: retention, yearly filing, holds, disposal, transfer, secrecy terms.
@NullMarked
package io.huiji.archive.keeping;

import org.jspecify.annotations.NullMarked;
