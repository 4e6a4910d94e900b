namespace Jalon.Compilers.Sql.Planning;

/// <summary>Puts a table in place of rows that have been computed before.</summary>
internal sealed class KnownRows(IReadOnlyDictionary<Relation, Relation> known) : DeepRewriter
{
    protected override Relation Changed(Relation relation) => known.GetValueOrDefault(relation) ?? relation;
}
