namespace Jalon.Language.Binding.Activities;

/// <summary>The three kinds of activity.</summary>
public enum ActivityKind
{
    /// <summary>Says which rows: each output is a relation over the inputs.</summary>
    Set,

    /// <summary>Decides how a run goes on; passes rows on as they are.</summary>
    Flow,

    /// <summary>Acts on the world; passes rows on as they are.</summary>
    Effect,
}
