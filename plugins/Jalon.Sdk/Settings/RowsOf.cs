namespace Jalon.Sdk.Settings;

/// <summary>Whose rows a setting sees.</summary>
public enum RowsOf
{
    /// <summary>The activity's input; the default.</summary>
    Input,

    /// <summary>The entity that another setting names (a dimension): its row is level 0, and <c>input</c> names the input's row, level 1.</summary>
    Target,

    /// <summary>The entity at the end of the path that another setting gives; there <c>input</c> is a link to the many rows of the input that lead to it.</summary>
    TargetWithInputs,

    /// <summary>No row: counts, parameters and facts.</summary>
    Facts,
}
