namespace Jalon.Sdk.Settings;

/// <summary>
/// A setting that names columns: a list of values, each called by the last name of its path (<c>[email, home.city]</c>), or a record of
/// names and values (<c>{ mail = lower(email), town = home.city }</c>).
/// </summary>
/// <param name="Columns">At least one, over a row of the input at level 0; no two of one name.</param>
public sealed record Selection(ValueList<NamedScalar> Columns);
