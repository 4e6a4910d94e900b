namespace Jalon.Sdk.Settings;

/// <summary>A block that links the input's rows to those of another transition: <c>link X { one = transition  on = ... }</c>.</summary>
/// <param name="Link">The link, with its rows.</param>
public sealed record RowLink(Link Link);
