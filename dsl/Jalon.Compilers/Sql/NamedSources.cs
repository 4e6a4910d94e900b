using Jalon.Compilers.Sql.Dialects;

namespace Jalon.Compilers.Sql;

/// <summary>Where rows would lie by their names alone, for SQL that is shown and not run: <c>crm.customer</c> is a table of a schema, a transition and a file go by what they are called.</summary>
/// <param name="dialect">Whose quotes are used.</param>
public sealed class NamedSources(Dialect dialect) : ISqlSources
{
    /// <inheritdoc/>
    public string Table(Entity entity) => string.Join('.', entity.Table.Split('.').Select(dialect.Quote));

    /// <inheritdoc/>
    public string WorkingTable(WorkingTable transition) => dialect.Quote(transition.Transition);

    /// <inheritdoc/>
    public string Audience(AudienceScan audience) => dialect.Quote(audience.Audience);

    /// <inheritdoc/>
    public string File(FileScan file) => dialect.Quote(file.Path);
}
