namespace Jalon.Compilers.Sql;

/// <summary>Where rows lie: names as SQL writes them, each part quoted. An engine implements it; the compiler only asks.</summary>
public interface ISqlSources
{
    /// <summary>The table of an entity.</summary>
    string Table(Entity entity);

    /// <summary>The working table that a transition carries.</summary>
    string WorkingTable(WorkingTable transition);

    /// <summary>The table of a saved audience.</summary>
    string Audience(AudienceScan audience);

    /// <summary>A file's rows, with the columns of its schema, typed.</summary>
    string File(FileScan file);
}
