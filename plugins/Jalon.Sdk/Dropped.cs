namespace Jalon.Sdk;

/// <summary>Rows that an effect was not carried out for.</summary>
/// <param name="Cause">Why, for people: <c>no address</c>.</param>
/// <param name="Rows">How many.</param>
public sealed record Dropped(string Cause, long Rows);
