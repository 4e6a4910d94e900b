namespace Jalon.Language.Completion;

/// <summary>What an offered name is.</summary>
public enum CompletionKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A word that gives a number its measure.</summary>
    Unit,

    /// <summary>A column of the rows at hand, or an attribute of their entity.</summary>
    Column,

    /// <summary>A link to one row or to many.</summary>
    Link,

    /// <summary>A condition that the model names.</summary>
    Filter,

    /// <summary>A row in sight, by its own name.</summary>
    Row,

    /// <summary>A parameter or another name for a value.</summary>
    Value,

    /// <summary>A named step.</summary>
    Step,

    /// <summary>A function.</summary>
    Function,

    /// <summary>An entity or table.</summary>
    Source,

    /// <summary>An activity, or an output of one.</summary>
    Transition,

    /// <summary>A setting.</summary>
    Setting,

    /// <summary>A block of settings.</summary>
    Block,

    /// <summary>One of a few words that a setting takes, a type, an activity type.</summary>
    Choice,
}
