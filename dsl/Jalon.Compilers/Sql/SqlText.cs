namespace Jalon.Compilers.Sql;

/// <summary>A query as an engine takes it. Values are in it as escaped constants.</summary>
/// <param name="Sql">One SELECT, without a semicolon; of length zero where <paramref name="Unsupported"/> says why there is none.</param>
/// <param name="Schema">The columns that it gives, in order.</param>
/// <param name="Unsupported">All that the dialect cannot say, in the order in which it was met; empty where it can say all.</param>
public sealed record SqlText(string Sql, Schema Schema, ValueList<Unsupported> Unsupported);
