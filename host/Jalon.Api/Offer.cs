namespace Jalon.Api;

/// <summary>Something that can be asked of a campaign or run: the one source of menus, bottom lines, help and refusals.</summary>
/// <param name="Name">The verb: <c>start</c>, <c>pause</c>, <c>resume</c>, <c>retry</c>...</param>
/// <param name="Allowed">Whether it applies now.</param>
/// <param name="WhyNot">Why it does not; null where it does.</param>
/// <param name="Effect">What will happen, as a sentence to confirm.</param>
/// <param name="Danger">Whether it ends or destroys something, so that it is confirmed even when asked by name.</param>
public sealed record Offer(string Name, bool Allowed, string? WhyNot, string Effect, bool Danger);
