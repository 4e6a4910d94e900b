namespace Jalon.Compilers.Sql.Planning;

/// <summary>The rows of an output that the same script has materialised before.</summary>
/// <param name="Table">Its table as SQL writes it.</param>
/// <param name="Name">The output's name.</param>
/// <param name="Schema">Its columns.</param>
internal sealed record MaterialisedScan(string Table, string Name, Schema Schema) : Relation(Schema);
