/// Papers into PDF by LibreOffice in processes of its own, driven by JODConverter; conversions kept
/// by the hash of their source.
@NullMarked
package io.huiji.document.office;

import org.jspecify.annotations.NullMarked;
