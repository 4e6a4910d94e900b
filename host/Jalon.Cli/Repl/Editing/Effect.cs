namespace Jalon.Cli.Repl.Editing;

/// <summary>What a key asks for beside changing the line.</summary>
internal enum Effect
{
    None,

    /// <summary>What could stand here is wanted.</summary>
    Complete,

    /// <summary>The entry may be done.</summary>
    Submit,

    /// <summary>The entry is given up.</summary>
    GiveUp,

    /// <summary>Nothing more will come.</summary>
    Leave,

    /// <summary>The screen is to be wiped.</summary>
    Wipe,
}
