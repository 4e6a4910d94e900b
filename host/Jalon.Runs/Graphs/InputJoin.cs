namespace Jalon.Runs.Graphs;

/// <summary>What dead inputs mean to an activity, once each input is emitted or dead.</summary>
public enum InputJoin
{
    /// <summary>Dead inputs read as empty; dead only when all of them are.</summary>
    Mix,

    /// <summary>One dead input makes the activity dead (and-join).</summary>
    All,
}
