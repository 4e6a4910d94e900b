namespace Jalon.Host.Plugins;

/// <summary>A plugin that cannot be used. The message says which, why, and what to do.</summary>
/// <param name="message">Without a full stop at its end.</param>
/// <param name="inner">What was thrown, where something was.</param>
public sealed class PluginProblemException(string message, Exception? inner = null) : Exception(message, inner);
