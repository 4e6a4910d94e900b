namespace Jalon.Host.Execution;

/// <summary>What a run was started from means nothing any more: a column, a file or a plugin version that it names is gone.</summary>
/// <param name="version">What it was started from, for people.</param>
/// <param name="inner">What is wrong with it.</param>
public sealed class UnboundVersionException(string version, Exception inner)
    : Exception($"the text that {version} was started with cannot be carried out any more: {inner.Message}", inner);
