package io.huiji.entry.token;

import io.huiji.entry.MachineToken;
import io.huiji.entry.SignedIn;
import java.util.List;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/// A machine at the door, for the length of one request.
final class TokenSignIn extends AbstractAuthenticationToken implements SignedIn.ByToken {

  private static final long serialVersionUID = 1;

  private final transient MachineToken token;

  TokenSignIn(MachineToken token) {
    super(List.of(new SimpleGrantedAuthority(SignedIn.ADMITTED)));
    this.token = token;
    setAuthenticated(true);
  }

  @Override
  public MachineToken token() {
    return token;
  }

  @Override
  public Object getPrincipal() {
    return token.user();
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
