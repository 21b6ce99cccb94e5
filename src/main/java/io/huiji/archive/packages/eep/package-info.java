/// Packages after DA/T 48—2009 (EEP, 电子文件封装包): one XML file for each record, sealed by SM2.
@NullMarked
package io.huiji.archive.packages.eep;

import org.jspecify.annotations.NullMarked;
