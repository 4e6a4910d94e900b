namespace Jalon.Compilers.Sql;

/// <summary>An output to be made a table.</summary>
/// <param name="Name">The output's name, for people who read the SQL.</param>
/// <param name="Table">The table, as SQL writes it, each part quoted.</param>
/// <param name="Relation">Its rows, as bound.</param>
public sealed record OutputTable(string Name, string Table, Relation Relation);
