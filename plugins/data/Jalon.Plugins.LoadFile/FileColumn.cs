namespace Jalon.Plugins.LoadFile;

/// <summary>A column of a file and what its values are.</summary>
public sealed record FileColumn
{
    /// <summary>Its name in the file.</summary>
    [Label]
    public required string Name { get; init; }

    /// <summary>What its values are; a row with a value that is not is rejected.</summary>
    [Setting("What its values are. A row with a value that is not goes to rejects.")]
    public required DataType Type { get; init; }
}
