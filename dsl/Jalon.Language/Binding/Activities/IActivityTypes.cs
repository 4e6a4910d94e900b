namespace Jalon.Language.Binding.Activities;

/// <summary>The activity types that there are.</summary>
public interface IActivityTypes
{
    /// <summary>The names of all of them.</summary>
    IEnumerable<string> Names { get; }

    /// <summary>An activity type by its name.</summary>
    /// <param name="type">The name.</param>
    /// <param name="version">What its version starts with, such as <c>1.4</c>: the newest that does. Null for the newest.</param>
    ActivityLookup Find(string type, string? version);
}
