namespace Jalon.Compilers.CSharp.InProcess;

/// <summary>Rows that a relation run in process needs from outside: an entity's table, a transition, an audience or a file.</summary>
/// <param name="Rows">Which: an <see cref="EntityScan"/>, <see cref="WorkingTable"/>, <see cref="AudienceScan"/> or <see cref="FileScan"/>.</param>
/// <param name="Columns">What of each row, by the language's names: the key, then of an entity the attributes that are read. In any order of rows.</param>
public sealed record SourceRequest(Relation Rows, ValueList<Column> Columns);
