"""The only Qt code: bridge types for QML, icons, input, and the QML itself."""
