/// Topics (议题): list, one with its way and papers, handing in, approvals and opinions.
@NullMarked
package io.huiji.page.topic;

import org.jspecify.annotations.NullMarked;
