namespace Jalon.Compilers.Sql.Planning;

/// <summary>How the rows of an aggregate hang on the row outside.</summary>
internal enum Correlation
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>By equalities alone, so that they can be grouped by them once for all rows outside.</summary>
    ByEqualities,

    /// <summary>In some other way: the rows are looked for anew for each row outside.</summary>
    Otherwise,
}
