// Outside the sandbox there is no banner. In profile sandbox the server answers this address with the banner itself.
export default [];
