namespace Jalon.Compilers.Sql.Tree;

/// <summary>What becomes of rows that find no partner.</summary>
public enum JoinKind
{
    /// <summary>They stay, with NULLs.</summary>
    Left,

    /// <summary>They go.</summary>
    Inner,
}
