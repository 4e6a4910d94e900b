namespace Jalon.Compilers.Sql.Dialects.Postgres;

/// <summary>What a column of a catalogue holds, as far as it is read differently.</summary>
internal enum StoredKind
{
    /// <summary>Nothing that the language reads.</summary>
    Unreadable,

    /// <summary>true, false.</summary>
    Bool,

    /// <summary>Whole numbers of less than 64 bits.</summary>
    Small,

    /// <summary>Whole numbers of 64 bits.</summary>
    Int,

    /// <summary>Decimals of any width.</summary>
    Numeric,

    /// <summary>Floats of 32 bits.</summary>
    Real,

    /// <summary>Floats of 64 bits.</summary>
    Double,

    /// <summary>Texts.</summary>
    Text,

    /// <summary>What is read as the text that it is shown as: padded texts, uuid, enum.</summary>
    Other,

    /// <summary>Days.</summary>
    Date,

    /// <summary>Times of day.</summary>
    Time,

    /// <summary>Instants.</summary>
    Instant,

    /// <summary>Dates and times without a zone.</summary>
    Local,
}
